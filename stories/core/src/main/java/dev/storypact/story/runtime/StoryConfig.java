package dev.storypact.story.runtime;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.ConfigGetGlobal;
import dev.storypact.story.action.ConfigGetParameter;
import dev.storypact.story.action.ConfigGetSecret;
import dev.storypact.story.action.Secret;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The parameters, secrets and globals that stories read.
 *
 * <p>Immutable; {@code with} returns a new one. Its text form shows names only.
 *
 * @since 0.1
 */
public final class StoryConfig {

    private static final StoryConfig NONE = new StoryConfig(Map.of(), Map.of(), Map.of());

    private final Map<String, String> parameters;
    private final Map<String, Secret> secrets;
    private final Map<String, JsonNode> globals;

    private StoryConfig(Map<String, String> parameters, Map<String, Secret> secrets, Map<String, JsonNode> globals) {
        this.parameters = parameters;
        this.secrets = secrets;
        this.globals = globals;
    }

    /** {@return a configuration without anything} */
    public static StoryConfig none() {
        return NONE;
    }

    /** {@return this configuration with one parameter set} */
    public StoryConfig withParameter(String name, String value) {
        return new StoryConfig(with(parameters, name, value), secrets, globals);
    }

    /** {@return this configuration with one secret set} */
    public StoryConfig withSecret(String name, String value) {
        return new StoryConfig(parameters, with(secrets, name, Secret.of(name, value)), globals);
    }

    /**
     * Sets a global.
     *
     * @param value anything that Jackson writes as JSON
     * @return this configuration with that global set
     * @throws StoryJsonException if the value can't be written
     */
    public StoryConfig withGlobal(String name, Object value) {
        return new StoryConfig(
                parameters, secrets, with(globals, name, StoryJson.toTree(value).deepCopy()));
    }

    /** {@return what performs the config actions with this configuration} */
    public ActionProcessors processors() {
        return ActionProcessors.none()
                .with(
                        ConfigGetParameter.class,
                        (get, session) -> found(
                                parameters,
                                get.parameterName(),
                                "parameter",
                                get,
                                ConfigGetParameter.PARAMETER_NOT_FOUND))
                .with(
                        ConfigGetSecret.class,
                        (get, session) ->
                                found(secrets, get.secretName(), "secret", get, ConfigGetSecret.SECRET_NOT_FOUND))
                .with(ConfigGetGlobal.class, (get, session) -> global(get));
    }

    private Object global(ConfigGetGlobal get) {
        var value = found(globals, get.globalName(), "global", get, ConfigGetGlobal.GLOBAL_NOT_FOUND);
        try {
            return StoryJson.fromTree(value.deepCopy(), get.valueType());
        } catch (StoryJsonException e) {
            throw ConfigGetGlobal.WRONG_TYPE.exception(
                    get, "the global '" + get.globalName() + "' is of another type: " + e.getMessage());
        }
    }

    private static <T> T found(
            Map<String, T> values, String name, String kind, Action<?> action, StoryErrorType notFound) {
        var value = values.get(name);
        if (value == null) {
            throw notFound.exception(
                    action,
                    "there is no " + kind + " '" + name + "', there are " + new TreeSet<>(values.keySet())
                            + ": set it in the configuration, or correct the name");
        }
        return value;
    }

    private static <T> Map<String, T> with(Map<String, T> values, String name, T value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return Map.copyOf(changed);
    }

    @Override
    public String toString() {
        return "parameters " + new TreeSet<>(parameters.keySet()) + ", secrets " + new TreeSet<>(secrets.keySet())
                + ", globals " + new TreeSet<>(globals.keySet());
    }
}
