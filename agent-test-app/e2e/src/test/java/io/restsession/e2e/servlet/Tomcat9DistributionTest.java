package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("tomcat-9-dist")
class Tomcat9DistributionTest extends ServletSuite {
}
