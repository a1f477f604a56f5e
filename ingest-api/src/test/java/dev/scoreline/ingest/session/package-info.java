/** That a client gets the session it asks for. */
@NullMarked
package dev.scoreline.ingest.session;

import org.jspecify.annotations.NullMarked;
