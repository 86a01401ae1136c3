package dev.storypact.maven.internal.input;

import java.util.List;

/**
 * The few classes that a module's code and this plugin must have in common, for annotations and types to be the same on
 * both sides. Everything else of the plugin stays hidden from the module, whose own dependencies may differ.
 */
final class SharedClasses extends ClassLoader {

    private static final List<String> PACKAGES = List.of(
            "dev.storypact.story.", "org.jspecify.annotations.", "com.fasterxml.jackson.annotation.", "tools.jackson.");

    private final ClassLoader plugin;

    SharedClasses(ClassLoader plugin) {
        super(ClassLoader.getPlatformClassLoader());
        this.plugin = plugin;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (PACKAGES.stream().anyMatch(name::startsWith)) {
            return plugin.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
