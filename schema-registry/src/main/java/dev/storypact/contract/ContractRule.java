package dev.storypact.contract;

/**
 * The rules that contracts are checked by, each with a stable id and what it finds.
 *
 * <p>An id is nested categories, the widest first: {@code PUB} is about what is published, {@code SUB} about what is subscribed
 * to, {@code TOP} about the services as a whole. A {@link dev.storypact.finding.Waiver} may name a category. The ids of
 * incompatible changes of schemas begin with {@code CMP}; {@link dev.storypact.schema.CompatibilityCheck} makes them from
 * the keyword that changed.
 *
 * @since 0.1
 */
public enum ContractRule {
    /** An annotation stands on a method that can't publish, or says what can't be. */
    PUB_MALFORMED("`@Publishes` on a method that can't be a publishing story, or with a value that can't be"),
    /** Two stories of a service declare one event. */
    PUB_DUPLICATE("two stories of a service declare the same event"),
    /** A declared version isn't in the registry. */
    PUB_UNREGISTERED("a declared event whose version the registry doesn't have"),
    /** A released schema was changed or removed. */
    PUB_CHANGED("a schema that was changed or removed after its release, as `registry.lock.json` tells"),
    /** A schema that no message can satisfy. */
    PUB_EMPTY("a declared event whose schema no message can satisfy; a warning where that could not be decided"),
    /** A test published what its schema refuses. */
    PUB_REFUSED("a test published a message that its schema refuses"),
    /** A test published a message that names no version. */
    PUB_UNVERSIONED("as a warning: a test published a message without `metadata.version`"),
    /** A test published what no story declares. */
    PUB_UNDECLARED("a test published a message that no story declares"),
    /** No passing test published a declared event. */
    PUB_UNTESTED("a declared event that no passing test published"),
    /** An annotation stands on a method that can't subscribe, or says what can't be. */
    SUB_MALFORMED("`@Subscribes` on a method that can't be a handler, or with a value that can't be"),
    /** Nobody publishes what a subscription waits for. */
    SUB_UNFED("a subscription that nobody feeds"),
    /** A service reads an event, and not a version of it that somebody publishes. */
    SUB_VERSION(
            "a published version that a subscriber of the event doesn't read; a warning where the same service publishes"
                    + " one that it reads"),
    /** No message that is published can meet a subscription's filter. */
    SUB_FILTER_NEVER("a filter that no message of any publisher can match; a warning where that could not be decided"),
    /** A subscriber would refuse what a publisher can send. */
    SUB_REFUSES("a message that a publisher can send and a subscriber would refuse"),
    /** A handler needs a part of the data that the publisher's schema doesn't promise. */
    SUB_NEEDS(
            "a part of the data that a handler needs, by a declared pointer or by what its tests showed, and that the publisher's"
                    + " schema doesn't promise"),
    /** No passing test delivered a message to a declared subscription. */
    SUB_UNTESTED("a declared subscription to which no passing test delivered a message"),
    /** A test delivered what the schema of the event refuses. */
    SUB_UNSENDABLE("as a warning: a test delivered to a subscription a message that the schema of its event refuses"),
    /** Tests ran a subscription with another filter than the declared one. */
    SUB_FILTER_DIFFERS("a subscription that tests ran with another filter than it declares"),
    /** It could not be decided whether a subscriber accepts all that a publisher can send. */
    SUB_UNDECIDED("a pair of schemas that could not be compared; it never counts as fitting"),
    /** Something could not be checked. */
    TOP_NOT_CHECKED(
            "what could not be checked: a contract, evidence or class that is missing or can't be read; as a warning,"
                    + " a contract that was packaged without tests"),
    /** Nobody reads what a service publishes. */
    TOP_UNREAD("as a warning: a publication that nobody reads in any version"),
    /** Two contracts are of one service. */
    TOP_SAME_SERVICE("two contracts of services with one name");

    private final String finds;

    ContractRule(String finds) {
        this.finds = finds;
    }

    /** {@return the stable id, such as {@code SUB-REFUSES}} */
    public String id() {
        return name().replace('_', '-');
    }

    /** {@return what the rule finds, for people, in Markdown} */
    public String finds() {
        return finds;
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return id();
    }
}
