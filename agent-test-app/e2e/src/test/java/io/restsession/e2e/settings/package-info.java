/** Settings other than the defaults, each on a plain handler and on a servlet. */
package io.restsession.e2e.settings;
