/** What the provinces of China are called in English, by the first two digits of their code in GB/T 2260. */
const english: Readonly<Record<string, string>> = {
  11: "Beijing",
  12: "Tianjin",
  13: "Hebei",
  14: "Shanxi",
  15: "Inner Mongolia",
  21: "Liaoning",
  22: "Jilin",
  23: "Heilongjiang",
  31: "Shanghai",
  32: "Jiangsu",
  33: "Zhejiang",
  34: "Anhui",
  35: "Fujian",
  36: "Jiangxi",
  37: "Shandong",
  41: "Henan",
  42: "Hubei",
  43: "Hunan",
  44: "Guangdong",
  45: "Guangxi",
  46: "Hainan",
  50: "Chongqing",
  51: "Sichuan",
  52: "Guizhou",
  53: "Yunnan",
  54: "Xizang (Tibet)",
  61: "Shaanxi",
  62: "Gansu",
  63: "Qinghai",
  64: "Ningxia",
  65: "Xinjiang",
  71: "Taiwan",
  81: "Hong Kong",
  82: "Macao",
};

/** A name of a province as it is offered: with the English one after it for who does not read Chinese, so that it is found by either. */
export function provinceLabel(code: string, name: string, language: string): string {
  const other = english[code.slice(0, 2)];
  return language.startsWith("zh") || other === undefined ? name : `${other} ${name}`;
}
