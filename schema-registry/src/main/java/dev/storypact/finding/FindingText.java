package dev.storypact.finding;

import dev.storypact.finding.internal.MarkedJson;
import dev.storypact.finding.internal.Printable;
import dev.storypact.finding.internal.TextBlock;
import java.util.stream.Collectors;

/**
 * Prints findings for people, one aligned block each.
 *
 * <pre>
 * Subscriber 'billing' refuses ORDER_PLACED 3.0 of 'orders'
 *   where:    schemas/order-events/ORDER_PLACED/3.0.schema.json:14:9  #/properties/total
 *   why:      total was an integer, now it may be a string
 *   message:  {"orderId": "o-1", "total": "12.50"}
 *                                         ^^^^^^^
 *   to mend:  restore integer, or publish it as 4.0 and keep 3.0 until 'billing' reads it
 *   rule:     SUB-REFUSES (error)
 * </pre>
 *
 * <p>A message of more than 100 characters is printed over several lines, the mark under the line that is to blame.
 * Control characters and those that change the direction of writing are shown as JSON escapes, so that hostile text can
 * neither forge a line nor hide one. Of a line of more than 1,000 characters the beginning is shown, and of a text of more than
 * 1,000 lines so many.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class FindingText {

    private FindingText() {}

    /** {@return the finding's block, without a line end after its last line} */
    public static String of(Finding finding) {
        return of(finding, FindingStyle.plain());
    }

    /** {@return the finding's block in a style, without a line end after its last line} */
    public static String of(Finding finding, FindingStyle style) {
        var block = TextBlock.headed(finding.what(), text -> style.headline(finding.severity(), text), style::label)
                .row("where", finding.location().toString())
                .row("why", finding.why());
        finding.counterexample()
                .ifPresent(example ->
                        block.lines("message", MarkedJson.lines(example.message(), example.pointer(), style::marks)));
        return block.row("to mend", finding.fix())
                .row("rule", finding.rule() + " (" + finding.severity().label() + ")")
                .toString();
    }

    /**
     * {@return a text from outside as it can be shown: its line feeds stay, other characters of layout are escapes such as
     * {@code \}{@code u001b}}
     */
    public static String printable(String text) {
        return text.lines().map(Printable::of).collect(Collectors.joining("\n"));
    }

    /** {@return a text from outside as it can be shown on one line: its line feeds are escapes too, and a very long one is cut} */
    public static String line(String text) {
        return Printable.shortened(text);
    }
}
