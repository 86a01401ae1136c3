package dev.storypact.story.runtime.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds where in a user's own code something was thrown. */
public final class ThrownAt {

    private static final Pattern NOT_THE_USERS = Pattern.compile("(java|javax|jdk|sun)\\..*"
            + "|dev\\.storypact\\.story\\.([A-Z]\\w*|(action|message|pattern|runtime|runtime\\.internal)\\.[A-Z].*)"
            + "|dev\\.storypact\\.testkit\\.internal\\.tester\\..*");

    private ThrownAt() {}

    /** {@return the class, method and line; nothing where the stack trace has no place of the user's} */
    public static Optional<StackTraceElement> of(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> !NOT_THE_USERS.matcher(frame.getClassName()).matches())
                .findFirst();
    }
}
