/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/run-private.h"

const char *
mun_wizard_run_part (MunWizardRun *self,
                     guint         page,
                     guint        *part,
                     guint        *n_parts)
{
  const char *own = NULL;
  const char *now = NULL;
  const char *last = NULL;
  guint n = 0;

  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self) && part != NULL && n_parts != NULL, NULL);

  *part = 0;
  for (guint i = 0; i < self->wizard->n_pages; i++)
    {
      const MunWizardPage *p = mun_wizard_run_page_at (self, i);

      now = p->part ? p->part : now;
      if (!mun_wizard_run_is_skipped (self, i) && now != last)
        {
          last = now;
          n++;
        }
      if (i == page)
        {
          own = now;
          *part = n;
        }
    }
  *n_parts = n;
  return own;
}

guint
mun_wizard_run_next_new (MunWizardRun *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), G_MAXUINT);

  for (guint i = 0; i < self->wizard->n_pages; i++)
    if (!mun_wizard_run_is_skipped (self, i) && !mun_wizard_run_visited (self, mun_wizard_run_page_at (self, i)->id))
      return i;

  return G_MAXUINT;
}

guint
mun_wizard_run_reach (MunWizardRun *self)
{
  g_return_val_if_fail (MUN_IS_WIZARD_RUN (self), 0);

  guint n = self->wizard->n_pages;
  guint first = mun_wizard_run_next_new (self);
  guint furthest = 0;

  for (guint i = 0; i < n; i++)
    if (!mun_wizard_run_is_skipped (self, i) && mun_wizard_run_visited (self, mun_wizard_run_page_at (self, i)->id))
      furthest = i;
  for (furthest++; furthest < n && mun_wizard_run_is_skipped (self, furthest); furthest++)
    ;

  return MIN (first == G_MAXUINT ? furthest : MAX (first, furthest), n - 1);
}
