import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints the home of the newest JDK that is installed, if it is 21 or later and newer than the one that runs this; nothing else.
 *
 * <p>It looks beside the JDK that runs this, and at the environment's variables JAVA_HOME_*, such as JAVA_HOME_21_X64.
 */
final class NewerJdk {

    private static final int OLDEST = 21;

    private record Jdk(Path home, Runtime.Version version) {}

    public static void main(String... args) throws IOException {
        homes().map(NewerJdk::read)
                .flatMap(Optional::stream)
                .filter(jdk -> jdk.version().feature() >= OLDEST)
                .filter(jdk -> jdk.version().feature() > Runtime.version().feature())
                .max(Comparator.comparing(Jdk::version))
                .ifPresent(newest -> System.out.print(newest.home()));
    }

    private static Stream<Path> homes() throws IOException {
        var named = System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("JAVA_HOME_"))
                .map(variable -> Path.of(variable.getValue()));
        return Stream.concat(named, siblings().stream());
    }

    private static List<Path> siblings() throws IOException {
        var folder = Path.of(System.getProperty("java.home")).toRealPath().getParent();
        try (var found = Files.list(Objects.requireNonNull(folder, "a JDK is in a folder"))) {
            return found.sorted().collect(Collectors.toList());
        }
    }

    /** {@return the JDK in a folder; none where there is none, or one that doesn't say its version} */
    private static Optional<Jdk> read(Path home) {
        if (!Files.isExecutable(home.resolve("bin/java")) && !Files.isExecutable(home.resolve("bin/java.exe"))) {
            return Optional.empty();
        }
        try (var lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.substring("JAVA_VERSION=".length()).replace("\"", ""))
                    .map(version -> new Jdk(home, Runtime.Version.parse(version)))
                    .findFirst();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
