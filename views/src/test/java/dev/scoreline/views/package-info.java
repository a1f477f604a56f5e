/** What every store of views must do, whatever it keeps them in. */
@NullMarked
package dev.scoreline.views;

import org.jspecify.annotations.NullMarked;
