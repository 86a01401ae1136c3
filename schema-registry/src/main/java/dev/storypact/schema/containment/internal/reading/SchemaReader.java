package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Declarations;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.formula.Json;
import dev.storypact.schema.containment.internal.formula.Kind;
import dev.storypact.schema.containment.internal.formula.KindView;
import dev.storypact.schema.containment.internal.language.UntranslatableException;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads one document into a formula.
 *
 * <p>A part is read once. A reference is replaced by what it leads to, unless that may lead back to itself: then it stays
 * a link, which whoever follows it looks up.
 */
public final class SchemaReader {

    private static final int DEEPEST = 80;
    private static final int MOST_STEPS = 5;
    private static final Set<String> ONLY_REFERENCE = Set.of("$ref");

    private record Key(String pointer, boolean isClosed, boolean isRemainder) {}

    private final String side;
    private final JsonNode document;
    private final SchemaDialect dialect;
    private final Formulas formulas;
    private final SchemaReferences references;
    private final Recursion recursion;
    private final Map<Key, Formula> known = new HashMap<>();
    private final boolean showsExamples;
    private final Evaluation evaluation = new Evaluation(this);
    private final LogicKeywords logic;
    private final NumberKeywords numbers;
    private final TextKeywords texts;
    private final ObjectKeywords objectKeywords;
    private final KindView objects;
    private final Declarations declarations;
    private final ArrayKeywords arrays;
    private final Set<Key> underWay = new HashSet<>();

    /** Reads the document of a side with these references, with formats as assertions or not. */
    public SchemaReader(
            String side, JsonNode document, SchemaReferences references, Formulas formulas, boolean assertsFormat) {
        this.side = side;
        this.showsExamples = side.equals("publisher");
        this.document = document;
        this.dialect = references.dialect();
        this.formulas = formulas;
        this.references = references;
        this.recursion = new Recursion(document, references);
        this.logic = new LogicKeywords(this);
        this.numbers = new NumberKeywords(this);
        this.texts = new TextKeywords(this, assertsFormat);
        this.objectKeywords = new ObjectKeywords(this, evaluation);
        this.objects = new KindView(formulas, Kind.OBJECT);
        this.declarations = new Declarations(formulas);
        this.arrays = new ArrayKeywords(this, evaluation);
    }

    /** {@return what the document says of a message, read as closed if that is wanted} */
    public Formula read(boolean closed) {
        return place(new Part(document, "", dialect, closed, false));
    }

    /** {@return what is left of the document, of which the other side says the rest alike} */
    public Formula readRemainder(JsonNode remainder) {
        return place(new Part(remainder, "", dialect, false, true));
    }

    LogicKeywords logic() {
        return logic;
    }

    /** {@return whose schema it is, for people} */
    String side() {
        return side;
    }

    Formulas formulas() {
        return formulas;
    }

    /** {@return what a part says that stands for a place in messages} */
    Formula place(Part part) {
        var said = schema(part);
        var isOfNoObject = !part.isClosed() || objects.of(said).isFalse();
        var whole = isOfNoObject ? said : formulas.all(said, evaluation.closing(part));
        return showsExamples ? formulas.all(whole, shown(part)) : whole;
    }

    /** {@return what a part says} */
    Formula schema(Part part) {
        var key = new Key(part.pointer(), part.isClosed(), part.isRemainder());
        var formula = known.get(key);
        if (formula == null) {
            formula = readOnce(part, key);
            known.put(key, formula);
        }
        return formula;
    }

    // Only the names of properties are asked for what a schema says while it is still being read.
    private Formula readOnce(Part part, Key key) {
        if (!underWay.add(key)) {
            throw new UntranslatableException("a schema within itself");
        }
        try {
            return read(part);
        } finally {
            underWay.remove(key);
        }
    }

    private Formula shown(Part part) {
        var shown = new ArrayList<JsonNode>();
        var at = part;
        for (var i = 0; i < MOST_STEPS && at.value("$ref").isString(); i++) {
            collectShown(at, shown);
            at = target(at, "$ref");
        }
        collectShown(at, shown);
        return shown.isEmpty() ? formulas.yes() : formulas.of(new Content.Shown(List.copyOf(shown)));
    }

    private static void collectShown(Part part, List<JsonNode> shown) {
        if (part.value("examples").isArray()) {
            part.value("examples").forEach(value -> Json.canonical(value).ifPresent(shown::add));
        }
        if (part.has("default")) {
            Json.canonical(part.value("default")).ifPresent(shown::add);
        }
    }

    private Formula read(Part part) {
        if (part.schema().isBoolean()) {
            return part.schema().booleanValue() ? formulas.yes() : formulas.no();
        }
        if (dialect.refHidesSiblings() && part.has("$ref")) {
            return logic.references(part, ONLY_REFERENCE);
        }
        var said = new ArrayList<Formula>();
        for (var topic : Topic.of(part.schema())) {
            said.addAll(
                    switch (topic) {
                        case LOGIC -> logic.read(part);
                        case NUMBERS -> numbers.read(part);
                        case TEXTS -> texts.read(part);
                        case OBJECTS -> objectKeywords.read(part);
                        case ARRAYS -> arrays.read(part);
                    });
        }
        return formulas.all(said);
    }

    /** {@return where the reference leads, in the same reading} */
    Part target(Part part, String keyword) {
        var pointer = references.target(part.pointerTo(keyword));
        if (pointer.isEmpty()) {
            throw Part.malformed("a reference to a place in this document", part.pointerTo(keyword));
        }
        return part.target(document.at(pointer.get()), pointer.get());
    }

    /** {@return whether places are closed in what was read, or open as the schema says so} */
    boolean speaksOfPlaces(Formula said) {
        return declarations.speaks(said);
    }

    /** {@return whether a reference by the dynamic scope can only mean one place} */
    boolean isScopePlain() {
        return !references.hasSeveralResources();
    }

    /** {@return what the target of a reference says} */
    Formula follow(Part target) {
        if (underWay.size() < DEEPEST && !recursion.isRecursive(target.pointer())) {
            return schema(target);
        }
        var key = new LinkKey(dialect, target.isClosed(), recursion.identity(target.pointer()));
        formulas.define(key, () -> schema(target));
        return formulas.of(new Content.Link(key, true, target.isClosed()));
    }

    /** {@return something that isn't understood about values of any kind} */
    Formula mystery(String what, String pointer) {
        return mystery(what, pointer, new Origin(document, pointer));
    }

    /** {@return something that isn't understood about values of one kind} */
    Formula mystery(Kind kind, String what, String pointer) {
        return mystery(kind, what, pointer, new Origin(document, pointer));
    }

    /** {@return something of that identity that isn't understood about values of one kind} */
    Formula mystery(Kind kind, String what, String pointer, Object identity) {
        var others = formulas.not(formulas.of(new Content.Kinds(EnumSet.of(kind))));
        return formulas.any(others, mystery(what, pointer, identity));
    }

    /** {@return something that isn't understood, and is one thing here and another there} */
    Formula unsteady(String what, String pointer) {
        return mystery(what, pointer, new Content.Unsteady(new Origin(document, pointer), 0));
    }

    private Formula mystery(String what, String pointer, Object identity) {
        return formulas.of(new Content.Mystery(
                "the " + side + "'s schema has " + what + ", which isn't understood", pointer, identity, true));
    }

    // The same place of equal documents.
    private record Origin(JsonNode document, String pointer) {}
}
