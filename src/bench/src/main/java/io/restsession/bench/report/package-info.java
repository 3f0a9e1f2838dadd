/** What was measured, and how it is told: a table and a picture. */
package io.restsession.bench.report;
