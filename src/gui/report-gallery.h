/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "gui/report-job.h"

G_BEGIN_DECLS

/** MunReportGallery: small pictures of the first pages of reports. They are drawn in a thread of their own, one after the other, while somebody looks
 * at them, and kept until something in the file changes. */
#define MUN_TYPE_REPORT_GALLERY (mun_report_gallery_get_type ())
G_DECLARE_FINAL_TYPE (MunReportGallery, mun_report_gallery, MUN, REPORT_GALLERY, GObject)

MunReportGallery *mun_report_gallery_new   (MunWorkspace        *workspace);
/** mun_report_gallery_add: Returns: (transfer floating): the place of the picture: an empty page until it is drawn */
GtkWidget        *mun_report_gallery_add   (MunReportGallery    *self,
                                            const MunReportType *type);
/** mun_report_gallery_start: draws what is not drawn yet, or was drawn before the file changed */
void              mun_report_gallery_start (MunReportGallery    *self);
/** mun_report_gallery_stop: at once; what is drawn stays */
void              mun_report_gallery_stop  (MunReportGallery    *self);

G_END_DECLS
