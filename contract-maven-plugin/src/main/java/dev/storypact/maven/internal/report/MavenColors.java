package dev.storypact.maven.internal.report;

import dev.storypact.finding.FindingStyle;
import java.util.List;
import org.apache.maven.execution.MavenSession;

/**
 * Whether Maven itself writes in colours, as {@code -B}, {@code -l}, {@code -Dstyle.color} and the terminal decide.
 *
 * <p>Maven 3 and 4 know it in classes of their own that no plugin is given, and offer no API that is in both. So their core is asked
 * by name; where it doesn't answer there are no colours.
 */
public final class MavenColors {

    /** Of Maven 4, and of Maven 3. */
    private static final List<String> WHO_KNOWS =
            List.of("org.apache.maven.jline.MessageUtils", "org.apache.maven.shared.utils.logging.MessageUtils");

    private MavenColors() {}

    /** {@return the style in which the Maven that runs now shows findings} */
    public static FindingStyle style() {
        return styleOf(MavenSession.class.getClassLoader());
    }

    static FindingStyle styleOf(ClassLoader core) {
        return isEnabled(core) ? new AnsiStyle() : FindingStyle.plain();
    }

    private static boolean isEnabled(ClassLoader core) {
        for (var name : WHO_KNOWS) {
            try {
                return (boolean)
                        core.loadClass(name).getMethod("isColorEnabled").invoke(null);
            } catch (ReflectiveOperationException | LinkageError e) {
                // This Maven has no such class: ask the next.
            }
        }
        return false;
    }
}
