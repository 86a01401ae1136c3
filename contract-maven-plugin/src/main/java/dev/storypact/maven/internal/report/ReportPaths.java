package dev.storypact.maven.internal.report;

import dev.storypact.finding.Location;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Finds the files that places of findings are in, as paths relative to one root. Thread-safe. */
public final class ReportPaths {

    // Findings are many, the files that they are in few.
    private static final int REMEMBERED = 10_000;
    private static final Pattern CODE = Pattern.compile("((?:[\\w$]++\\.)*+[\\w$]++)(?:#[\\w$<>]++)?+");

    private final Path root;
    private final Path module;
    private final List<Path> sources;
    private final Map<String, Optional<String>> files = new ConcurrentHashMap<>();

    /**
     * The paths of a project.
     *
     * @param root the folder that paths are relative to, such as the reactor's
     * @param module the folder of the module whose findings these are
     * @param sources the folders of source code, of all modules
     */
    public ReportPaths(Path root, Path module, List<Path> sources) {
        this.root = root.toAbsolutePath().normalize();
        this.module = module.toAbsolutePath().normalize();
        this.sources =
                sources.stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
    }

    /** {@return the file of a location below the root, with slashes; empty where there is none} */
    Optional<String> file(Location location) {
        var known = files.get(location.file());
        if (known != null) {
            return known;
        }
        var found = existing(location.file()).or(() -> source(location.file())).map(this::relative);
        if (files.size() < REMEMBERED) {
            files.put(location.file(), found);
        }
        return found;
    }

    /** {@return the module's {@code pom.xml} below the root, where a finding without a file of its own can be shown} */
    Optional<String> pom() {
        var pom = module.resolve("pom.xml");
        return isBelowRoot(pom) ? Optional.of(relative(pom)) : Optional.empty();
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    // What reads the files may know them from a folder further up, such as one of schemas that modules share.
    private Optional<Path> existing(String name) {
        try {
            for (var folder = module; folder != null && folder.startsWith(root); folder = folder.getParent()) {
                var file = folder.resolve(name).normalize();
                if (isBelowRoot(file) && Files.isRegularFile(file)) {
                    return Optional.of(file);
                }
            }
        } catch (InvalidPathException e) {
            // A name that no file can have: it is one of something else.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Path> source(String name) {
        var matcher = CODE.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var file = matcher.group(1).split("\\$", 2)[0].replace('.', '/') + ".java";
        return sources.stream()
                .map(folder -> folder.resolve(file))
                .filter(each -> isBelowRoot(each) && Files.isRegularFile(each))
                .findFirst();
    }

    private boolean isBelowRoot(Path file) {
        return file.startsWith(root) && !file.equals(root);
    }
}
