package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("jetty-12.1-dist-ee11")
class Jetty121Ee11DistributionTest extends ServletSuite {
}
