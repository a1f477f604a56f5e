/** Configures accounts through a real log and watches who may do what. */
@NullMarked
package dev.scoreline.api.account;

import org.jspecify.annotations.NullMarked;
