/** What a request says, read strictly: every fault is found at once and named as the client named the field. */
@NullMarked
package dev.scoreline.ingest.request;

import org.jspecify.annotations.NullMarked;
