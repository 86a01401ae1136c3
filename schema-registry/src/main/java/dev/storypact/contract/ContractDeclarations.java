package dev.storypact.contract;

import dev.storypact.contract.internal.declaration.AnnotatedClasses;
import dev.storypact.contract.internal.declaration.DeclarationReader;
import dev.storypact.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the stories of a service declare with {@link dev.storypact.story.Publishes} and
 * {@link dev.storypact.story.Subscribes}.
 *
 * <p>What a handler needs of the data follows from the type that its {@code EventBusMessage} carries, read as
 * {@code StoryJson} reads it: each component of a record is needed unless it is an {@code Optional} or {@code @Nullable};
 * further properties are welcome; {@code JsonNode} and {@code Object} need nothing. The need is what the type says, and
 * so stricter than the decoder where that would quietly convert: a number isn't a text. A number that {@code byte},
 * {@code short} or {@code int} can't hold is refused; {@code long} and {@code double} count as holding every number.
 * Or a schema among the resources of the classes says what is needed, where {@code @Subscribes(needsSchema = ...)} names one.
 *
 * @param publications what is published, in the order of reading
 * @param subscriptions what is subscribed to, in the order of reading
 * @param findings declarations that can't be used, under the rules {@code PUB-MALFORMED}, {@code SUB-MALFORMED} and
 *     {@code TOP-NOT-CHECKED}
 * @since 0.1
 */
public record ContractDeclarations(
        List<DeclaredPublication> publications, List<SubscriptionNeed> subscriptions, List<Finding> findings) {

    public ContractDeclarations {
        publications = List.copyOf(publications);
        subscriptions = List.copyOf(subscriptions);
        findings = List.copyOf(findings);
    }

    /** {@return what the methods of these classes declare} */
    public static ContractDeclarations of(Class<?>... classes) {
        var reader = new DeclarationReader();
        for (var declaring : classes) {
            reader.read(declaring);
        }
        return reader.declarations();
    }

    /**
     * Reads what the classes in a folder declare. Only classes that carry one of the annotations are loaded, and none is
     * initialized; one that can't be loaded is a finding.
     *
     * @param classesFolder compiled classes, such as {@code target/classes}; one that doesn't exist declares nothing
     * @param loader finds these classes and all that their methods mention, and shows the same Storypact classes as the
     *     caller sees
     * @throws IOException if the folder can't be read
     */
    public static ContractDeclarations inFolder(Path classesFolder, ClassLoader loader) throws IOException {
        var reader = new DeclarationReader();
        for (var name : AnnotatedClasses.in(classesFolder)) {
            reader.read(name, loader);
        }
        return reader.declarations();
    }
}
