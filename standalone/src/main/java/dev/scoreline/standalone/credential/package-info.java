/** Credentials for development, which hold on loopback only. */
@NullMarked
package dev.scoreline.standalone.credential;

import org.jspecify.annotations.NullMarked;
