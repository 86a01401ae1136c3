package dev.storypact.maven.internal.report;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingText;
import dev.storypact.finding.Severity;
import dev.storypact.finding.WaivedFindings.Waived;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings in the XML that Surefire writes for tests, and build servers read.
 *
 * <p>An error is a failed test, a check that could not be done one that ended in an error, a waived finding or a note a skipped
 * one, a warning a passed one with output. Where nothing is an error, what is proven is a passed test.
 */
final class JUnitReport implements ReportWriter {

    @Override
    public void write(Report report, Writer out) throws IOException {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            write(xml, report);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException disk ? disk : new IOException(e.getMessage(), e);
        }
    }

    private static void write(XMLStreamWriter xml, Report report) throws XMLStreamException {
        var check = report.check();
        var counts = report.counts();
        var suite = "contract." + report.source().run() + "." + report.source().module();
        var proven = counts.errors() == 0 ? 1 : 0;
        var uncheckedErrors =
                check.result().findings().stream().filter(JUnitReport::isError).count();
        xml.writeStartElement("testsuite");
        attribute(xml, "name", suite);
        attribute(xml, "time", "0");
        attribute(
                xml,
                "tests",
                counts.errors()
                        + counts.warnings()
                        + counts.waived()
                        + check.notes().size()
                        + proven);
        attribute(xml, "errors", uncheckedErrors);
        attribute(xml, "skipped", counts.waived() + check.notes().size());
        attribute(xml, "failures", counts.errors() - uncheckedErrors);
        xml.writeCharacters("\n");
        if (proven == 1) {
            startTest(xml, suite, check.checked() + ": " + check.conclusion());
            endTest(xml);
        }
        for (var note : check.notes()) {
            writeSkipped(xml, suite, note, note);
        }
        for (var finding : check.result().findings()) {
            writeFinding(xml, suite, finding);
        }
        for (var waived : check.result().waived()) {
            writeWaived(xml, suite, waived);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR && finding.isUnchecked();
    }

    private static void writeFinding(XMLStreamWriter xml, String suite, Finding finding) throws XMLStreamException {
        startTest(xml, suite, name(finding));
        if (finding.severity() == Severity.ERROR) {
            xml.writeStartElement(finding.isUnchecked() ? "error" : "failure");
            attribute(xml, "message", finding.what());
            attribute(xml, "type", finding.rule());
        } else {
            xml.writeStartElement("system-out");
        }
        xml.writeCharacters(XmlText.of(FindingText.of(finding)));
        xml.writeEndElement();
        endTest(xml);
    }

    private static String name(Finding finding) {
        return finding.rule() + ": " + finding.what();
    }

    private static void writeWaived(XMLStreamWriter xml, String suite, Waived waived) throws XMLStreamException {
        writeSkipped(xml, suite, name(waived.finding()), waived.text());
    }

    private static void writeSkipped(XMLStreamWriter xml, String type, String name, String message)
            throws XMLStreamException {
        startTest(xml, type, name);
        xml.writeStartElement("skipped");
        attribute(xml, "message", message);
        xml.writeEndElement();
        endTest(xml);
    }

    private static void startTest(XMLStreamWriter xml, String type, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute(xml, "name", name);
        attribute(xml, "classname", type);
        attribute(xml, "time", "0");
    }

    private static void endTest(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void attribute(XMLStreamWriter xml, String name, long value) throws XMLStreamException {
        xml.writeAttribute(name, Long.toString(value));
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.of(FindingText.line(value)));
    }
}
