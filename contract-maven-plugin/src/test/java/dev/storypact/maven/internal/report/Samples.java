package dev.storypact.maven.internal.report;

import dev.storypact.finding.Counterexample;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import dev.storypact.finding.WaivedFindings;
import dev.storypact.finding.WaivedFindings.Waived;
import dev.storypact.finding.Waiver;
import dev.storypact.story.message.StoryJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** A project, and what a goal may find in it. */
final class Samples {

    static final String SCHEMA = "schemas/order-events/ORDER_PLACED/3.0.schema.json";

    /** What somebody may write to break a report: markup, ends of sections, commands, escapes, half characters. */
    static final String HOSTILE = String.join(
            Character.toString('\n'),
            "<script>alert(1)</script> ]]> --> &amp; \"'` [a](b) ${jndi:x} %0A ::error::forged\r",
            "::error file=forged.java::forged",
            "\u001b[31mred\u001b[0m \0\u0007\u0085\u2028\u202e \ud800 \udfff \ufffe \uffff 🎭");

    static final Finding REFUSED = new Finding(
            "SUB-REFUSES",
            Severity.ERROR,
            new Location(SCHEMA, 14, 9, "/properties/total"),
            "Subscriber 'billing' refuses ORDER_PLACED 3.0 of 'orders'",
            "total was an integer, now it may be a string",
            Optional.of(new Counterexample(StoryJson.parse("""
                {"orderId": "o-1", "total": "12.50"}
                """), "/total")),
            "restore integer, or publish it as 4.0 and keep 3.0 until 'billing' reads it");

    static final Finding UNTESTED = new Finding(
            "PUB-UNTESTED",
            Severity.WARNING,
            Location.ofCode("com.acme.Orders#place"),
            "No test publishes ORDER_PLACED 3.0",
            "the story declares it",
            Optional.empty(),
            "write a test of com.acme.Orders#place");

    static final Finding UNCHECKED = new Finding(
            "TOP-NOT-CHECKED",
            Severity.ERROR,
            Location.ofFile("com.acme:stock:json:contract:1"),
            "The contract 'com.acme:stock:json:contract:1' was not checked",
            "the dependency was not resolved, scope import",
            Optional.empty(),
            "declare it with the scope compile");

    static final Finding UNFED = new Finding(
            "SUB-UNFED",
            Severity.ERROR,
            Location.ofCode("com.acme.Mail#send"),
            "Nobody publishes ORDER_SENT 1.x, which 'mail' reads",
            "no contract has it",
            Optional.empty(),
            "publish it, or remove the subscription");

    static final Waiver WAIVER = new Waiver(
            "SUB-UNFED",
            "'mail' reads",
            "the parcel service comes with the next release",
            LocalDate.of(2027, 1, 31),
            Location.inFile("waivers.json", 4, 5));

    private Samples() {}

    /** {@return a check that found some of everything} */
    static Check check() {
        return checkOf(new WaivedFindings(List.of(REFUSED, UNTESTED, UNCHECKED), List.of(new Waived(UNFED, WAIVER))))
                .noting(List.of("evidence-2.json is of an earlier build"));
    }

    static Check checkOf(WaivedFindings result) {
        return Check.of(
                "3 services, 3 publications, 4 subscriptions",
                "every publisher fits every subscriber",
                "The contracts don't hold",
                result);
    }

    static Check nothingFound() {
        return checkOf(new WaivedFindings(List.of(), List.of()));
    }

    /** {@return a check whose every text is hostile} */
    static Check hostile() {
        var message = JsonNodeFactory.instance.objectNode().put(HOSTILE, HOSTILE);
        var finding = new Finding(
                HOSTILE,
                Severity.ERROR,
                new Location(HOSTILE, 1, 2, "/" + HOSTILE),
                HOSTILE,
                HOSTILE,
                Optional.of(new Counterexample(
                        message, "/" + HOSTILE.replace("~", "~0").replace("/", "~1"))),
                HOSTILE);
        var waiver = new Waiver(HOSTILE, HOSTILE, HOSTILE, LocalDate.of(2027, 1, 31), Location.ofFile(HOSTILE));
        return new Check(
                HOSTILE,
                HOSTILE,
                HOSTILE,
                new WaivedFindings(List.of(finding), List.of(new Waived(finding, waiver))),
                List.of(HOSTILE));
    }

    /** {@return the paths of a project with the schema and the source code of {@link #check()}} */
    static ReportPaths project(Path root) {
        write(root.resolve("system/pom.xml"));
        write(root.resolve(SCHEMA));
        write(root.resolve("orders/src/main/java/com/acme/Orders.java"));
        return new ReportPaths(root, root.resolve("system"), List.of(root.resolve("orders/src/main/java")));
    }

    static Report report(Path root, Check check) {
        return new Report(new ReportSource("verify", "order-system", "0.1.0"), check, project(root));
    }

    static String written(ReportFormat format, Report report) {
        var out = new StringWriter();
        try {
            format.writer().write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void write(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
