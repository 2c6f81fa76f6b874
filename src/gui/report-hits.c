/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/report-hits.h"

#include <glib/gi18n.h>

void
mun_report_hits_reset (MunReportHits *self)
{
  g_return_if_fail (self != NULL);

  mun_report_hits_clear (self);
  self->boxes = g_array_new (FALSE, FALSE, sizeof (MunTextBox));
  self->n = 0;
  self->current = -1;
  self->looked = 0;
}

void
mun_report_hits_clear (MunReportHits *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->boxes, g_array_unref);
}

void
mun_report_hits_take (MunReportHits *self,
                      const GArray  *found,
                      guint          n_pages)
{
  GArray *boxes;

  g_return_if_fail (self != NULL && self->boxes != NULL && found != NULL);

  boxes = g_array_sized_new (FALSE, FALSE, sizeof (MunTextBox), self->boxes->len + found->len);
  g_array_append_vals (boxes, self->boxes->data, self->boxes->len);
  for (guint i = 0; i < found->len; i++)
    {
      MunTextBox box = g_array_index (found, MunTextBox, i);
      const MunTextBox *before = i > 0 ? &g_array_index (found, MunTextBox, i - 1) : NULL;

      if (before == NULL || before->page != box.page || before->hit != box.hit)
        self->n++;
      box.hit = self->n - 1;
      g_array_append_val (boxes, box);
    }
  g_array_unref (self->boxes);
  self->boxes = boxes;
  self->looked += n_pages;
}

const MunTextBox *
mun_report_hits_find (const MunReportHits *self,
                      int                  hit)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; self->boxes != NULL && i < self->boxes->len; i++)
    if ((int) g_array_index (self->boxes, MunTextBox, i).hit == hit)
      return &g_array_index (self->boxes, MunTextBox, i);
  return NULL;
}

int
mun_report_hits_step (const MunReportHits *self,
                      int                  step)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->n > 0 ? (self->current + step + (int) self->n) % (int) self->n : -1;
}

char *
mun_report_hits_describe (const MunReportHits *self,
                          guint                n_pages)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->n > 0)
    return g_strdup_printf (_("%d of %u"), self->current + 1, self->n);
  return g_strdup (self->looked < n_pages ? _("Looking…") : _("Not in this report"));
}
