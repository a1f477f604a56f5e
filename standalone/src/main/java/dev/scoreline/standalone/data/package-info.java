/** What standalone mode keeps on disk, and which ports and directories it may use. */
@NullMarked
package dev.scoreline.standalone.data;

import org.jspecify.annotations.NullMarked;
