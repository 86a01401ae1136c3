package dev.storypact.schema;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * Starts classes of this test's class path in processes that start fast: their classes come from an archive that the first
 * of them leaves (JEP 350), which holds what stands in jars alone.
 */
final class FastJava {

    private final String classPath;
    private final Path archive;

    private FastJava(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    /** Makes the archive of what a main class with these arguments loads. */
    static FastJava warmedUpBy(Class<?> main, Path temporary, String... arguments) throws Exception {
        var java = new FastJava(
                jarsOf(System.getProperty("java.class.path"), temporary), temporary.resolve("classes.jsa"));
        var first = java.start(main, "-XX:ArchiveClassesAtExit=" + java.archive, arguments);
        if (!first.waitFor(120, TimeUnit.SECONDS)) {
            first.destroyForcibly();
            throw new IllegalStateException("the first process doesn't end");
        }
        return java;
    }

    private static String jarsOf(String classPath, Path temporary) throws IOException {
        var jars = new ArrayList<String>();
        for (var entry : classPath.split(File.pathSeparator)) {
            var isFolder = Files.isDirectory(Path.of(entry));
            jars.add(
                    isFolder
                            ? jar(Path.of(entry), temporary.resolve(jars.size() + ".jar"))
                                    .toString()
                            : entry);
        }
        return String.join(File.pathSeparator, jars);
    }

    private static Path jar(Path folder, Path jar) throws IOException {
        try (var below = Files.walk(folder);
                var output = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var file : below.filter(Files::isRegularFile).toList()) {
                output.putNextEntry(
                        new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, output);
                output.closeEntry();
            }
        }
        return jar;
    }

    Process start(Class<?> main, String... arguments) throws IOException {
        return start(main, "-XX:SharedArchiveFile=" + archive, arguments);
    }

    private Process start(Class<?> main, String archiving, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Xlog:disable",
                archiving,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
