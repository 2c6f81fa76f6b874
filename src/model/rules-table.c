/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules.h"

const MunRules *
mun_rules_for (const MunSpec *spec)
{
  static const MunRules * const rules[] = { NULL };

  for (const MunRules * const *row = rules; *row != NULL; row++)
    if ((*row)->spec == spec)
      return *row;
  return NULL;
}
