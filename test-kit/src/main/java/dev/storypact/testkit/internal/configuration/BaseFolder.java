package dev.storypact.testkit.internal.configuration;

import java.nio.file.Path;

/**
 * The folder of the module that is tested: {@code basedir}, which Maven sets, or the working directory.
 *
 * @param path the folder
 */
public record BaseFolder(Path path) {

    /** {@return the one of this moment} */
    public static BaseFolder current() {
        return new BaseFolder(
                Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize());
    }

    /** {@return a path within it, relative where it is the working directory, so that messages stay short} */
    public Path resolve(String name) {
        return resolve(Path.of(name));
    }

    /** {@return a path within it, relative where it is the working directory, so that messages stay short} */
    public Path resolve(Path relative) {
        return path.equals(Path.of("").toAbsolutePath().normalize()) ? relative : path.resolve(relative);
    }
}
