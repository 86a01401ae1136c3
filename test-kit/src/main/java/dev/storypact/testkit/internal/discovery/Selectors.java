package dev.storypact.testkit.internal.discovery;

import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** Selects a class by the classes that lead to it. */
final class Selectors {

    private Selectors() {}

    /** {@return the selector of the last of those classes, each of which lies in the one before it} */
    static DiscoverySelector classSelector(List<Class<?>> classes) {
        int last = classes.size() - 1;
        return last == 0
                ? DiscoverySelectors.selectClass(classes.get(0))
                : DiscoverySelectors.selectNestedClass(classes.subList(0, last), classes.get(last));
    }
}
