package dev.storypact.contract.internal.file;

import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import java.util.regex.Pattern;

/**
 * The name and version of a file format, which each file carries as {@code "format"}.
 *
 * @param name such as {@code storypact-contract}
 * @param version the only version that this release reads and writes
 */
record FileFormat(String name, int version) {

    private static final Pattern FORM = Pattern.compile("([a-z-]+)/([1-9][0-9]{0,5})");

    /** {@return the file's root object, its format checked} */
    FileObject open(JsonFile file) {
        var root = FileObject.root(file);
        var found = root.text("format");
        if (!found.equals(toString())) {
            throw refused(root, found);
        }
        return root;
    }

    private SchemaFault refused(FileObject root, String found) {
        var matcher = FORM.matcher(found);
        var newer = matcher.matches() && matcher.group(1).equals(name) && Integer.parseInt(matcher.group(2)) > version;
        return root.fault(
                "format",
                newer ? " is of a newer format than this release reads" : " is no " + name + " file",
                "\"" + found + "\"",
                "\"" + this + "\"",
                newer
                        ? "use the release of Storypact that wrote it, or a newer one"
                        : "give the path of a " + name + " file");
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }
}
