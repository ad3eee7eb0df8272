#ifndef CEXPAT_H
#define CEXPAT_H
#include <expat.h>
#include <string.h>
#endif
