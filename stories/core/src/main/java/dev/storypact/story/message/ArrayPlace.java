package dev.storypact.story.message;

/**
 * Where an array stands: at the end of so many names of a path, within so many arrays there.
 *
 * <p>Together with the elements chosen in the arrays around it, it tells one array of a message from all others.
 *
 * @param path the names down to the array, the part of the message first
 * @param nesting how many arrays lie around it at that very path
 */
record ArrayPlace(String path, int nesting) {

    static ArrayPlace of(EventField field, int depth, int nesting) {
        return new ArrayPlace(
                field.part().label() + "." + String.join(".", field.names().subList(0, depth)), nesting);
    }

    /** {@return whether the path of the field leads through this place} */
    boolean isOn(EventField field) {
        return (field + ".").startsWith(path.endsWith(".") ? path : path + ".");
    }
}
