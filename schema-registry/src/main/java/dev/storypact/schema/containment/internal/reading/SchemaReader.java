package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.formula.Kind;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
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
    private static final Set<String> ONLY_REFERENCE = Set.of("$ref");

    private record Key(String pointer, boolean isClosed) {}

    private final String side;
    private final JsonNode document;
    private final SchemaDialect dialect;
    private final Formulas formulas;
    private final SchemaReferences references;
    private final Recursion recursion;
    private final Map<Key, Formula> known = new HashMap<>();
    private final Map<Formula, List<JsonNode>> examples = new HashMap<>();
    private final Evaluation evaluation = new Evaluation(this);
    private final LogicKeywords logic;
    private final NumberKeywords numbers;
    private final TextKeywords texts;
    private final ObjectKeywords objects;
    private final ArrayKeywords arrays;
    private int depth;

    /** Reads the document of a side, in that dialect, with formats as assertions or not. */
    public SchemaReader(
            String side, JsonNode document, SchemaDialect dialect, Formulas formulas, boolean assertsFormat) {
        this.side = side;
        this.document = document;
        this.dialect = dialect;
        this.formulas = formulas;
        this.references = new SchemaReferences(document, dialect);
        this.recursion = new Recursion(document, references);
        this.logic = new LogicKeywords(this);
        this.numbers = new NumberKeywords(this);
        this.texts = new TextKeywords(this, assertsFormat);
        this.objects = new ObjectKeywords(this, evaluation);
        this.arrays = new ArrayKeywords(this, evaluation);
    }

    /** {@return what the document says of a message, read as closed if that is wanted} */
    public Formula read(boolean closed) {
        return place(new Part(document, "", dialect, closed));
    }

    /** {@return values that the document shows, by the formula of the part that shows them} */
    public Map<Formula, List<JsonNode>> examples() {
        return examples;
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
        if (!part.isClosed() || part.has("additionalProperties") || part.has("unevaluatedProperties")) {
            return said;
        }
        var whole = formulas.all(said, evaluation.closing(part));
        show(part, whole);
        return whole;
    }

    /** {@return what a part says} */
    Formula schema(Part part) {
        var key = new Key(part.pointer(), part.isClosed());
        var formula = known.get(key);
        if (formula == null) {
            depth++;
            formula = read(part);
            depth--;
            known.put(key, formula);
            show(part, formula);
        }
        return formula;
    }

    private void show(Part part, Formula formula) {
        var shown = new ArrayList<JsonNode>();
        if (part.value("examples").isArray()) {
            part.value("examples").forEach(shown::add);
        }
        if (part.has("default")) {
            shown.add(part.value("default"));
        }
        if (!shown.isEmpty()) {
            examples.putIfAbsent(formula, List.copyOf(shown));
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
        said.addAll(logic.read(part));
        said.addAll(numbers.read(part));
        said.addAll(texts.read(part));
        said.addAll(objects.read(part));
        said.addAll(arrays.read(part));
        return formulas.all(said);
    }

    /** {@return where the reference leads, in the same reading} */
    Part target(Part part, String keyword) {
        var pointer = references.target(part.pointerTo(keyword));
        if (pointer.isEmpty()) {
            throw Part.malformed("a reference to a place in this document", part.pointerTo(keyword));
        }
        return part.at(document.at(pointer.get()), pointer.get());
    }

    /** {@return whether a reference by the dynamic scope can only mean one place} */
    boolean isScopePlain() {
        return !references.hasSeveralResources();
    }

    /** {@return what the target of a reference says} */
    Formula follow(Part target) {
        if (depth < DEEPEST && !recursion.isRecursive(target.pointer())) {
            return schema(target);
        }
        var key = new LinkKey(dialect, target.isClosed(), recursion.identity(target.pointer()));
        formulas.define(key, () -> schema(target));
        return formulas.of(new Content.Link(key, true));
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

    private Formula mystery(String what, String pointer, Object identity) {
        return formulas.of(new Content.Mystery(
                "the " + side + "'s schema has " + what + ", which isn't understood", pointer, identity, true));
    }

    // The same place of equal documents.
    private record Origin(JsonNode document, String pointer) {}
}
