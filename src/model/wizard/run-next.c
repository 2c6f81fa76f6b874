/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/wizard.h"

#include <glib/gi18n.h>

#include "model/path.h"

/* Returns: (nullable): the station of the path that is next, when the path knows the wizard */
static const MunStation *
find_next (GPtrArray       *path,
           const MunWizard *wizard)
{
  const MunStation *next = NULL;
  gboolean known = FALSE;

  for (guint i = 0; i < path->len; i++)
    {
      const MunStation *station = g_ptr_array_index (path, i);

      known |= g_strcmp0 (station->wizard, wizard->id) == 0;
      if (station->state == MUN_STATION_NEXT)
        next = station;
    }

  return known ? next : NULL;
}

const MunWizard *
mun_wizard_run_what_next (MunWizardRun  *self,
                          char         **sentence)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self) && sentence != NULL, NULL);

  const MunWizard *wizard = mun_wizard_run_get_wizard (self);
  const MunWizard *follows = wizard->follows ? mun_wizard_find (wizard->follows) : NULL;
  g_autoptr(GPtrArray) path = mun_path_new (mun_wizard_run_get_workspace (self));
  const MunStation *next = find_next (path, wizard);
  const char *usual = wizard->next ? _(wizard->next) : "";

  if (!next || g_strcmp0 (next->wizard, wizard->follows) == 0)
    *sentence = g_strdup (usual);
  else if (g_strcmp0 (next->wizard, wizard->id) == 0)
    *sentence = g_strstrip (g_strconcat (next->missing, " ", usual, NULL));
  else
    {
      /* Translators: title of a station of the path and its next step, a sentence */
      *sentence = g_strdup_printf (_("Next on your path is “%1$s”: %2$s"), _(next->title), next->missing);
      follows = next->wizard ? mun_wizard_find (next->wizard) : NULL;
    }

  return follows;
}
