package dev.storypact.schema.internal.bundle;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a reference from one file of a registry to another leads.
 *
 * @param path of the other file, such as {@code shared/Money/1.0.schema.json}; empty where there is a problem
 * @param problem why the reference leads to no file of the registry; empty where it does
 */
record RegistryPath(String path, String problem) {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("[^/]+/[^/]+/[0-9][0-9.]*\\.schema\\.(json|ya?ml)");

    /**
     * {@return where a reference leads}
     *
     * @param holder the path of the file that holds it
     * @param reference the reference without its fragment
     */
    static RegistryPath of(String holder, String reference) {
        return malformed(reference).map(RegistryPath::wrong).orElseGet(() -> resolved(holder, reference));
    }

    private static RegistryPath wrong(String problem) {
        return new RegistryPath("", problem);
    }

    private static Optional<String> malformed(String reference) {
        if (SCHEME.matcher(reference).matches() || reference.startsWith("//")) {
            return Optional.of("an address outside of the registry");
        }
        if (reference.startsWith("/")) {
            return Optional.of("an absolute path");
        }
        if (reference.replace("%20", "").contains("%")) {
            return Optional.of("a path with percent-encoded characters");
        }
        return reference.chars().anyMatch(c -> c == '\\' || c == '?' || Character.isISOControl(c))
                ? Optional.of("a path with characters that it may not have")
                : Optional.empty();
    }

    private static RegistryPath resolved(String holder, String reference) {
        var steps = new ArrayDeque<>(List.of(holder.split("/")));
        steps.removeLast();
        for (var step : reference.replace("%20", " ").split("/", -1)) {
            if (step.equals("..") && steps.isEmpty()) {
                return wrong("a path that leads out of the registry");
            }
            if (step.equals("..")) {
                steps.removeLast();
            } else if (!step.equals(".")) {
                steps.addLast(step);
            }
        }
        var path = String.join("/", steps);
        return FILE.matcher(path).matches() ? new RegistryPath(path, "") : wrong("a path to no schema of a version");
    }

    /** {@return the address by which a bundle names the file of that path} */
    // With an authority: without one, json-schema-validator takes the first step of the path for it.
    static String address(String path) {
        return "storypact://registry/" + path.replace(" ", "%20");
    }
}
