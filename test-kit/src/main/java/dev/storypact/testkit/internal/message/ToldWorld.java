package dev.storypact.testkit.internal.message;

import java.util.function.Supplier;

/**
 * What a failure shows of a world of services: which message led to which.
 *
 * @param chain gives the causal chain as text
 */
public record ToldWorld(Supplier<String> chain) implements Origin {

    @Override
    public FailureText text(String predicate) {
        return FailureText.headed("the services " + predicate);
    }

    @Override
    public FailureText showing(FailureText text) {
        return text.row("chain", chain.get());
    }

    @Override
    public FailureText showing(FailureText text, String eventBusName) {
        return showing(text);
    }
}
