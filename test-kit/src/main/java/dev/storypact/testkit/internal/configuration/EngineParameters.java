package dev.storypact.testkit.internal.configuration;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.support.config.PrefixedConfigurationParameters;
import org.junit.platform.engine.support.hierarchical.Node.ExecutionMode;

/** The engine's configuration parameters: those of JUnit Jupiter, with {@code storypact} for {@code junit.jupiter}. */
public final class EngineParameters {

    /** The parameter that lets of tests with several cases only the one of that id run. */
    public static final String CASE = "storypact.case";

    private static final String PARALLEL = "storypact.execution.parallel.";
    private static final String MODE = PARALLEL + "mode.default";
    private static final String CLASSES_MODE = PARALLEL + "mode.classes.default";
    private static final String LIFECYCLE = "storypact.testinstance.lifecycle.default";
    private static final String DISPLAY_NAMES = "storypact.displayname.generator.default";
    private static final String METHOD_ORDER = "storypact.testmethod.order.default";

    private final ConfigurationParameters parameters;

    /** Reads those parameters, each when it is asked for. */
    public EngineParameters(ConfigurationParameters parameters) {
        this.parameters = parameters;
    }

    /** {@return the value of that parameter, if it is given} */
    public Optional<String> get(String key) {
        return parameters.get(key);
    }

    /**
     * Reads a parameter.
     *
     * @param <T> what the text stands for
     * @return the value that the function makes of the text, if one is given
     * @throws org.junit.platform.commons.JUnitException if the function throws; the message names key and text
     */
    public <T> Optional<T> get(String key, Function<String, T> reader) {
        return parameters.get(key, reader);
    }

    /** {@return what is configured beside the engine} */
    public StorypactConfiguration storypact() {
        return StorypactConfiguration.from(parameters::get);
    }

    /** {@return the id of the only case that is to run of tests that have several, if one is given} */
    public Optional<String> onlyCase() {
        return parameters.get(CASE).map(String::strip).filter(id -> !id.isEmpty());
    }

    /** {@return whether tests may run in parallel} */
    public boolean parallel() {
        return parameters.getBoolean(PARALLEL + "enabled").orElse(false);
    }

    /** {@return how the parallel executor is configured} */
    public ConfigurationParameters parallelConfig() {
        return new PrefixedConfigurationParameters(parameters, PARALLEL + "config.");
    }

    /** {@return how methods and nested classes run where nothing says otherwise} */
    public ExecutionMode defaultMode() {
        return choice(MODE, ExecutionMode.class).orElse(ExecutionMode.SAME_THREAD);
    }

    /** {@return how top-level classes run where nothing says otherwise} */
    public ExecutionMode defaultClassesMode() {
        return choice(CLASSES_MODE, ExecutionMode.class).orElseGet(this::defaultMode);
    }

    /** {@return how long an instance of a test class lives where its class doesn't say} */
    public Lifecycle defaultLifecycle() {
        return choice(LIFECYCLE, Lifecycle.class).orElse(Lifecycle.PER_METHOD);
    }

    /** {@return the generator of display names where no class names one, if one is configured} */
    public Optional<DisplayNameGenerator> defaultDisplayNames() {
        return instance(DISPLAY_NAMES, DisplayNameGenerator.class);
    }

    /** {@return the order of methods where no class names one, if one is configured} */
    public Optional<MethodOrderer> defaultMethodOrder() {
        return instance(METHOD_ORDER, MethodOrderer.class);
    }

    /** {@return the constant that the parameter names, in whatever case} */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return parameters.get(key, value -> Enum.valueOf(type, value.strip().toUpperCase(Locale.ROOT)));
    }

    private <T> Optional<T> instance(String key, Class<T> type) {
        return parameters.get(key, name -> type.cast(ReflectionSupport.newInstance(loaded(name.strip()))));
    }

    private static Class<?> loaded(String name) {
        return ReflectionSupport.tryToLoadClass(name)
                .getNonNullOrThrow(cause -> new IllegalArgumentException("there is no class named " + name, cause));
    }
}
