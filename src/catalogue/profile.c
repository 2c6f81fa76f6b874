/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalogue/catalogue.h"

/* Which requirements come first in an organisation of a given size. */

static int
rank_of_size (const char *size)
{
  if (g_strcmp0 (size, "micro") == 0)
    return 0;
  return g_strcmp0 (size, "medium") == 0 ? 2 : 1;
}

gboolean
mun_requirement_is_first (const MunRequirement *requirement,
                          const char           *profile)
{
  g_return_val_if_fail (requirement != NULL && profile != NULL, TRUE);

  return requirement->level == MUN_LEVEL_SHALL || rank_of_size (profile) >= rank_of_size (requirement->size);
}
