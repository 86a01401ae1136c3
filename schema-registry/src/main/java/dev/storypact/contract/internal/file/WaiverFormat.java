package dev.storypact.contract.internal.file;

import dev.storypact.finding.Waiver;
import dev.storypact.finding.Waivers;
import dev.storypact.schema.internal.json.JsonFile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads waiver files. */
public final class WaiverFormat {

    private static final FileFormat FORMAT = new FileFormat("storypact-waivers", 1);

    private WaiverFormat() {}

    /** {@return the waivers in a file} */
    public static Waivers read(JsonFile file) {
        var root = FORMAT.open(file).only("format", "waivers");
        return new Waivers(root.objects("waivers", WaiverFormat::waiver));
    }

    private static Waiver waiver(FileObject waiver) {
        waiver.only("rule", "about", "reason", "expires");
        // Read as a whole for the rule's own check, at the rule's place.
        return waiver.parsed(
                "rule",
                rule -> new Waiver(
                        rule,
                        waiver.text("about"),
                        waiver.text("reason"),
                        waiver.parsed("expires", WaiverFormat::day),
                        waiver.location()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a day such as 2027-01-31", e);
        }
    }
}
