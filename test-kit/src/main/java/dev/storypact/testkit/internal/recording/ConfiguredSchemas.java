package dev.storypact.testkit.internal.recording;

import dev.storypact.schema.SchemaRegistry;
import dev.storypact.testkit.internal.configuration.BaseFolder;
import dev.storypact.testkit.internal.configuration.StorypactConfiguration;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Opens the schema registry that is configured, once in a virtual machine for each place. */
final class ConfiguredSchemas {

    private static final String CLASSPATH = "classpath:";
    private static final Map<Place, SchemaRegistry> OPENED = new ConcurrentHashMap<>();

    /** A folder, by its name and by what that is relative to. */
    private record Place(String name, BaseFolder base, ClassLoader loader) {

        boolean onClasspath() {
            return name.startsWith(CLASSPATH);
        }

        String folderOnClasspath() {
            return name.substring(CLASSPATH.length());
        }

        boolean exists() {
            return onClasspath()
                    ? loader.getResource(folderOnClasspath()) != null
                    : Files.isDirectory(base.resolve(name));
        }

        SchemaRegistry open() {
            return onClasspath()
                    ? SchemaRegistry.openClasspath(loader, folderOnClasspath())
                    : SchemaRegistry.open(base.resolve(name));
        }
    }

    private ConfiguredSchemas() {}

    /**
     * {@return the registry; none where none is named and none stands at the usual places}
     *
     * @throws dev.storypact.schema.SchemaRegistryException if the one that is named is not there
     */
    static Optional<SchemaRegistry> of(StorypactConfiguration configuration) {
        return configuration.schemas().stream()
                .map(name -> new Place(name, BaseFolder.current(), loader()))
                .filter(place -> configuration.schemasGiven() || OPENED.containsKey(place) || place.exists())
                .findFirst()
                .map(place -> OPENED.computeIfAbsent(place, Place::open));
    }

    private static ClassLoader loader() {
        var loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? ConfiguredSchemas.class.getClassLoader() : loader;
    }
}
