package dev.storypact.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each kind of registry by the contract of all. Its server is one that does no more than keep an order; {@link ApicurioTests}
 * asks a real one for the same.
 */
class RegistryKindsTests {

    @TempDir
    private Path temporary;

    private final List<URLClassLoader> loaders = new ArrayList<>();

    @AfterEach
    void close_class_loaders() throws IOException {
        for (var loader : loaders) {
            loader.close();
        }
    }

    @Nested
    class Folder extends RegisteringContract {
        @Override
        SchemaRegistry holding(RegistryContent content) {
            return SchemaRegistry.open(content.registeredIn(temporary));
        }
    }

    @Nested
    class Memory extends RegisteringContract {
        @Override
        SchemaRegistry holding(RegistryContent content) {
            return SchemaRegistry.inMemory(files(content.registeredIn(temporary)));
        }
    }

    @Nested
    class ClasspathDirectory extends ReadOnlyContract {
        @Override
        SchemaRegistry holding(RegistryContent content) throws Exception {
            content.registeredIn(temporary);
            return SchemaRegistry.openClasspath(loader(temporary.toUri().toURL()), "schemas");
        }
    }

    @Nested
    class Jar extends ReadOnlyContract {
        @Override
        SchemaRegistry holding(RegistryContent content) throws Exception {
            var jar = temporary.resolve("schemas.jar");
            var files = files(content.registeredIn(temporary));
            try (var output = new JarOutputStream(Files.newOutputStream(jar))) {
                output.putNextEntry(new JarEntry("schemas/"));
                for (var file : files.entrySet()) {
                    output.putNextEntry(new JarEntry("schemas/" + file.getKey()));
                    output.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                    output.closeEntry();
                }
            }
            return SchemaRegistry.openClasspath(loader(jar.toUri().toURL()), "schemas");
        }
    }

    @Nested
    class GitRevision extends ReadOnlyContract {
        @Override
        SchemaRegistry holding(RegistryContent content) throws Exception {
            content.registeredIn(temporary);
            GitRepository.in(temporary).commitAll("schemas");
            return SchemaRegistry.openGit(temporary, "HEAD", "schemas");
        }
    }

    @Nested
    class Server extends RegisteringContract {

        private final OrderedServer server = OrderedServer.start(Turns.none());

        @Override
        SchemaRegistry holding(RegistryContent content) {
            var remote = server.remote("anybody");
            content.registerAt(remote);
            return SchemaRegistry.connect(remote);
        }

        @AfterEach
        void stop() {
            server.close();
        }
    }

    private URLClassLoader loader(URL url) {
        var loader = new URLClassLoader(new URL[] {url}, null);
        loaders.add(loader);
        return loader;
    }

    private static Map<String, String> files(Path folder) {
        var files = new HashMap<String, String>();
        try (var below = Files.walk(folder)) {
            for (var file : below.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
