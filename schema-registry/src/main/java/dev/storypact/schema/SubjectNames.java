package dev.storypact.schema;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which names a bus and a type may have: those that every file system keeps apart and none takes for a path. */
final class SubjectNames {

    static final String ALLOWED = "1 to 200 letters, digits and . _ - + @ ~ or spaces,"
            + " starting with a letter, digit or _, ending in neither . nor space, without '..'";

    private static final int LONGEST = 200;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+@~ -]*");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private SubjectNames() {}

    /** {@return why the name isn't allowed; nothing where it is} */
    static Optional<String> problem(String name) {
        if (name.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (name.length() > LONGEST) {
            return Optional.of("it has " + name.length() + " characters");
        }
        if (name.contains("..")) {
            return Optional.of("it contains '..'");
        }
        if (DEVICE.matcher(name).matches()) {
            return Optional.of("it is the name of a device on Windows");
        }
        if (!FORM.matcher(name).matches() || name.endsWith(".") || name.endsWith(" ")) {
            return Optional.of("it has a character that isn't allowed, or isn't allowed there");
        }
        return Optional.empty();
    }
}
