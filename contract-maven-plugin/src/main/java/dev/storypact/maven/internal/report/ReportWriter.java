package dev.storypact.maven.internal.report;

import java.io.IOException;
import java.io.Writer;

/** Writes a report in one form, finding by finding, so that a million need no more memory than one. */
interface ReportWriter {

    void write(Report report, Writer out) throws IOException;
}
