package dev.storypact.schema.internal.json;

/** JSON pointers as texts (RFC 6901). */
public final class JsonPointers {

    private JsonPointers() {}

    /** {@return the pointer one step further, to a property} */
    public static String child(String pointer, String name) {
        var step = name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
        return pointer + "/" + step;
    }

    /** {@return the pointer one step further, to an element} */
    public static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    /** {@return the pointer one step back; of the root, the root} */
    public static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }
}
