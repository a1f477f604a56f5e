/** That a day is the same whenever it is made up from the same seed. */
@NullMarked
package dev.scoreline.standalone.demo;

import org.jspecify.annotations.NullMarked;
