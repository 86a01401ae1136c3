package dev.storypact.maven.internal.input;

import dev.storypact.contract.ClassesDigest;
import dev.storypact.contract.ContractDeclarations;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * A service's compiled module.
 *
 * @param classesFolder its classes
 * @param compileClasspath its classes and all that they were compiled with
 */
public record ServiceModule(Path classesFolder, Path testClassesFolder, List<Path> compileClasspath) {

    public ServiceModule {
        compileClasspath = List.copyOf(compileClasspath);
    }

    /**
     * {@return what the module's stories declare}
     *
     * @throws IOException if the classes can't be read
     */
    public ContractDeclarations declarations() throws IOException {
        try (var loader = new URLClassLoader(urls(), new SharedClasses(ServiceModule.class.getClassLoader()))) {
            return ContractDeclarations.inFolder(classesFolder, loader);
        }
    }

    /**
     * {@return the digest of the module's classes and of its tests'}
     *
     * @throws IOException if they can't be read
     */
    public ClassesDigest digest() throws IOException {
        return ClassesDigest.of(classesFolder, testClassesFolder);
    }

    private URL[] urls() throws MalformedURLException {
        var urls = new URL[compileClasspath.size()];
        for (var i = 0; i < urls.length; i++) {
            urls[i] = compileClasspath.get(i).toUri().toURL();
        }
        return urls;
    }
}
