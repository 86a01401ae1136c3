/** Lets stories make their network requests to a WireMock server; needs {@code wiremock-standalone}, an optional dependency. */
@NullMarked
package dev.storypact.testkit.wiremock;

import org.jspecify.annotations.NullMarked;
