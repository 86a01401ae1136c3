package dev.storypact.testkit.internal.message;

import dev.storypact.story.action.Done;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;

/** Values as JSON on one line, for people. */
public final class ShortJson {

    private static final int LONGEST = 160;

    private ShortJson() {}

    /** {@return the value, its end cut off where it is long} */
    public static String of(Object value) {
        return shortened(whole(value));
    }

    /** {@return the whole value; {@code nothing} for {@link Done}} */
    public static String whole(Object value) {
        if (value == Done.DONE) {
            return "nothing";
        }
        try {
            return StoryJson.write(StoryJson.toTree(value));
        } catch (StoryJsonException e) {
            return String.valueOf(value);
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
