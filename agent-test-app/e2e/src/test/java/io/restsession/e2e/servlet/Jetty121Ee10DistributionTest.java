package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On(value = "jetty-12.1-dist-ee10", oldestAndNewest = true)
class Jetty121Ee10DistributionTest extends ServletSuite {
}
