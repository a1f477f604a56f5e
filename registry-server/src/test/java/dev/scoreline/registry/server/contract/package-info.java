/** What every registry of this protocol answers, asked over plain HTTP. */
@NullMarked
package dev.scoreline.registry.server.contract;

import org.jspecify.annotations.NullMarked;
