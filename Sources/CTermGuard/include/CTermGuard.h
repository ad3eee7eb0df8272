#ifndef CTERMGUARD_H
#define CTERMGUARD_H
#endif
