/** The sessions that Flex Insights clients open before they show reports. */
@NullMarked
package dev.scoreline.ingest.session;

import org.jspecify.annotations.NullMarked;
